package press.masthead.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import press.masthead.staff.Permission;

/** The desk's own places. */
@Configuration(proxyBeanMethods = false)
class Places {
  @Bean
  Place staffPlace() {
    return new Place("Staff", "/desk/staff", 80, Permission.MANAGE_STAFF);
  }

  @Bean
  Place auditPlace() {
    return new Place("Audit", "/desk/audit", 90, Permission.READ_AUDIT);
  }
}
