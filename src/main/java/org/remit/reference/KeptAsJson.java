package org.remit.reference;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * An attribute that its table keeps as JSON, and that is replaced as a whole: what is changed in place is not written.
 * So nobody needs to compare facts of many pages, member by member, before each query.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@JdbcTypeCode(SqlTypes.JSON)
@Mutability(Immutability.class)
public @interface KeptAsJson {}
