import type { FrameDescription } from './ipc-pair';

/** A request of the page, as plain data. */
export interface PageRequest {
  readonly url: string;
  readonly method: string;
}

export interface PageResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What the window's switches were when it was made; what a test can check of them. */
export interface WindowDescription {
  readonly width: number;
  readonly height: number;
  readonly preload: string;
  readonly webPreferences: Readonly<Record<string, unknown>>;
}

/** What the child (the main process) can be asked: by whatever Chromium and the person do to the window. */
export interface MainSide {
  /** Null when the network is denied to it (webRequest). */
  request(request: PageRequest): Promise<PageResponse | null>;
  invoke(channel: string, input: readonly unknown[], frame: FrameDescription | null): Promise<unknown>;
  /** Whether a navigation that the page started may go on. */
  mayNavigate(url: string, frame: 'main' | 'sub'): boolean;
  /** Whether `window.open` made a window. */
  openWindow(url: string): boolean;
  requestPermission(permission: string, url: string): boolean;
  readyToShow(): void;
  /** The person presses the window's close button. */
  pressClose(): void;
  /** Another copy of the app was started. */
  startSecondInstance(): void;
}

/** What the child asks of the test, which plays Chromium, the desktop and the person. */
export interface WindowSide {
  openWindow(description: WindowDescription): void;
  loadUrl(url: string): Promise<void>;
  sendToPage(channel: string, payload: readonly unknown[]): void;
  closeWindow(): void;
  showSaveDialog(options: { readonly defaultPath?: string }): { canceled: boolean; filePath: string };
  showMessageBox(options: { readonly message: string; readonly buttons?: readonly string[] }): {
    response: number;
    checkboxChecked: boolean;
  };
  showErrorBox(title: string, content: string): void;
  openExternal(url: string): void;
  setMenu(labels: readonly string[]): void;
}
