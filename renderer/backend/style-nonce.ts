let nonce: string | undefined;

/**
 * The value that our Content-Security-Policy allows style elements with. Pass it to the component library
 * (`<MantineProvider getStyleNonce={readStyleNonce}>`); without it, styles made at run time are refused.
 *
 * Empty where there is no policy (the development server).
 */
export function readStyleNonce(): string {
  if (nonce !== undefined) return nonce;
  nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  // The scroll lock inside dialogs makes its own style element and looks for the nonce under this well-known name.
  if (nonce !== '') Object.assign(window, { __webpack_nonce__: nonce });
  return nonce;
}
