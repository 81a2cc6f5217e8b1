/**
 * The database: Remit's own embedded PostgreSQL or the one it is pointed at, and failures to start in one clear line.
 */
package org.remit.engine.database;
