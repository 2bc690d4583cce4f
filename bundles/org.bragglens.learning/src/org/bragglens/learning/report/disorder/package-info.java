// SPDX-License-Identifier: EPL-2.0
/** Reports of models that read disorder from images: what they reach, and what they say of one image. */
package org.bragglens.learning.report.disorder;
