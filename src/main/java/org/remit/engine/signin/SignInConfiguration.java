package org.remit.engine.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.remit.engine.AsTheSystem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who comes in where: a form for people, HTTP Basic for programs, one session for Remit's pages and Camunda's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SignInConfiguration {

  /** Nothing but our own files, and no script or style written into a page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
          + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** After Spring Security's filters, whose order is 100 before the end of the default range. */
  private static final int AFTER_SIGN_IN = 101;

  @Bean
  SecurityFilterChain signIn(HttpSecurity http, IdentityService identity, TaskService tasks, AsTheSystem system)
      throws Exception {
    var basic = new BasicAuthenticationEntryPoint();
    basic.setRealmName("Remit");
    var back = new BackToTheForm();
    RequestMatcher ownPages = request -> !Paths.isCamunda(request);
    return http.authorizeHttpRequests(SignInConfiguration::whoMayAsk)
        .formLogin(form -> form.loginPage("/sign-in").successHandler(back).failureHandler(back))
        .httpBasic(programs -> programs.authenticationEntryPoint(basic))
        .exceptionHandling(
            otherwise ->
                otherwise
                    .accessDeniedHandler(new SessionIsOver(basic))
                    .defaultAuthenticationEntryPointFor(basic, Paths::isForPrograms)
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), Paths::isCamundaApi))
        .logout(
            out -> out.logoutRequestMatcher(Paths::isSignOut).logoutSuccessHandler(SignInConfiguration::signedOut))
        // Camunda's own filter keeps /camunda/api; a program sends its password each time, and has no session to ride.
        .csrf(
            token ->
                token.requireCsrfProtectionMatcher(
                    request ->
                        Paths.changesSomething(request)
                            && !Paths.isCamundaApi(request)
                            && !Paths.isSentByAProgram(request)))
        .headers(
            headers ->
                headers
                    .frameOptions(frame -> frame.deny())
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(
                            ownPages, new ContentSecurityPolicyHeaderWriter(POLICY))))
        .addFilterAfter(new EngineIdentity(identity), AuthorizationFilter.class)
        .addFilterAfter(new ReleaseOwnTask(tasks, system), EngineIdentity.class)
        .build();
  }

  private static void whoMayAsk(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
    requests
        .requestMatchers("/sign-in", "/error", "/assets/**", "/webjars/govuk-frontend/**", "/favicon.ico")
        .permitAll()
        .requestMatchers("/actuator/health", "/actuator/health/**")
        .permitAll()
        .requestMatchers(
            "/register", "/register/**", "/register.*", "/forward-plan", "/forward-plan/**", "/forward-plan.*",
            "/contracts", "/contracts/**", "/contracts.*")
        .permitAll()
        .requestMatchers(new NarrowEngineRest(), new NarrowWebApps())
        .authenticated()
        .requestMatchers("/engine-rest", "/engine-rest/**", "/camunda/api/**")
        .denyAll()
        .anyRequest()
        .authenticated();
  }

  private static void signedOut(HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    if (Paths.isCamunda(request)) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
    } else {
      response.sendRedirect(request.getContextPath() + "/sign-in?signed-out");
    }
  }

  /** Before everybody who reads the address. */
  @Bean
  FilterRegistrationBean<PlainRequests> plainRequests() {
    var filter = new FilterRegistrationBean<>(new PlainRequests());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppsSignIn() {
    var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.setInitParameters(Map.of("authentication-provider", WebAppsSignIn.class.getName()));
    filter.setOrder(AFTER_SIGN_IN);
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    return filter;
  }
}
