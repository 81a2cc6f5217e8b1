package org.remit.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Caches may keep what everybody may read, and ask each time whether it is still so: what was taken down is gone at
 * once (invariant 15), and what has not changed is not sent again. The page of somebody who is signed in bears their
 * name and is kept nowhere.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ForEverybody {

  static void mayKeep(HttpServletResponse response) {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || who instanceof AnonymousAuthenticationToken) {
      response.setHeader("Cache-Control", CacheControl.noCache().cachePublic().getHeaderValue());
    }
  }

  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> tagsOfPublicPages() {
    var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
    filter.setUrlPatterns(List.of(
        "/register/*", "/register.json", "/register.csv", "/register.atom",
        "/forward-plan", "/forward-plan.json", "/forward-plan.csv", "/forward-plan.ics", "/forward-plan.atom"));
    return filter;
  }
}
