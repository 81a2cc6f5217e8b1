package org.remit.engine.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.remit.engine.pages.TypedBefore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The form that people sign in with; in the evaluation run it names everybody who can. */
@Controller
@ConditionalOnWebApplication
class SignInPage {

  private final ObjectProvider<DemoPeople> demoPeople;

  SignInPage(ObjectProvider<DemoPeople> demoPeople) {
    this.demoPeople = demoPeople;
  }

  @GetMapping("/sign-in")
  String signIn(HttpServletRequest request, Model page) {
    var typed = TypedBefore.of(request);
    page.addAttribute("carried", typed == null ? Map.of() : typed.hidden());
    page.addAttribute("refused", request.getAttribute("refused") != null || request.getParameter("refused") != null);
    var names = demoPeople.getIfAvailable();
    page.addAttribute("councils", names == null ? List.of() : names.byCouncil());
    page.addAttribute("password", DemoPeople.PASSWORD);
    page.addAttribute("administrator", DemoPeople.ADMINISTRATOR);
    return "sign-in";
  }
}
