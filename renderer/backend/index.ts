export { getBackend } from './get-backend';
export { createHttpBackend } from './http-backend';
export { startDownload } from './start-download';
export { readStyleNonce } from './style-nonce';
