package org.remit.engine.signin;

import java.util.List;
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
  String signIn(Model page) {
    var names = demoPeople.getIfAvailable();
    page.addAttribute("councils", names == null ? List.of() : names.byCouncil());
    page.addAttribute("password", DemoPeople.PASSWORD);
    page.addAttribute("administrator", DemoPeople.ADMINISTRATOR);
    return "sign-in";
  }
}
