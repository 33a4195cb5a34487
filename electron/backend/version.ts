/** The version people see. A test holds it to package.json, which the built bundles do not carry along. */
export const version = '0.1.0';
