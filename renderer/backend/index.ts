export { getBackend } from './get-backend';
export { createHttpBackend } from './http-backend';
export { readStyleNonce } from './style-nonce';
