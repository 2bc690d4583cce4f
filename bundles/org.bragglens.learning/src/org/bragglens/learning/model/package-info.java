// SPDX-License-Identifier: EPL-2.0
/** Trained models and their file: a ZIP of JSON, safetensors and a card, checked before anything is allocated. */
package org.bragglens.learning.model;
