/** The description of the API in OpenAPI 3.1, made from the controllers: what goes over the wire, and every answer there can be. */
@org.jspecify.annotations.NullMarked
package org.throughline.platform.openapi;
