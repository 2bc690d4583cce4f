// SPDX-License-Identifier: EPL-2.0
/** Settings records: one annotated Java record a tool drives its form, validation, JSON, command-line options and provenance. */
package org.bragglens.base.settings;
