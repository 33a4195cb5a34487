import { Button, Loader } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useTranslate } from '../i18n/use-translate';
import classes from './drop-zone.module.css';
import { acceptedFiles, looksLikeTable } from './read-file';

/** What the zone says: what may come, before and after there is one, and what kinds of files it takes. */
export interface DropZoneWords {
  readonly idle: string;
  readonly kinds: string;
}

/**
 * Where a sheet comes in: dropped anywhere on the page, chosen in a dialog, or pasted from a spreadsheet. The button
 * is an ordinary one over a file input, so that the keyboard and a screen reader have the same way in as the mouse.
 */
export function DropZone(props: {
  /** Name of the file being read; null when none is. */
  readonly opening: string | null;
  /** A quiet strip instead of the big zone, once there is a sheet. */
  readonly small: boolean;
  readonly words: DropZoneWords;
  readonly onFile?: (file: File) => void;
  /** Instead of `onFile` where several may come at once. */
  readonly onFiles?: (files: readonly File[]) => void;
  /** Where a table may be pasted as well. */
  readonly onPaste?: (text: string) => void;
  /** Kinds of files the dialog offers first; default: sheets. */
  readonly accept?: string;
}): ReactNode {
  const { t } = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const accept = (files: FileList | null | undefined): boolean => {
    const file = files?.[0];
    if (file === undefined || props.opening !== null) return false;
    props.onFile?.(file);
    props.onFiles?.([...(files ?? [])]);
    return true;
  };
  const take = useEffectEvent(accept);
  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.closest('input, textarea')) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (take(event.clipboardData?.files) || !looksLikeTable(text) || props.opening !== null) return;
    props.onPaste?.(text);
  });

  useEffect(() => {
    const drag = (event: DragEvent): void => {
      // Without this the browser would leave the app and show the file.
      event.preventDefault();
      setOver(event.type === 'dragover');
      if (event.type === 'drop') take(event.dataTransfer?.files);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onPaste = (event: ClipboardEvent): void => paste(event);
    window.addEventListener('dragover', drag);
    window.addEventListener('drop', drag);
    window.addEventListener('dragleave', leave);
    document.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('drop', drag);
      window.removeEventListener('dragleave', leave);
      document.removeEventListener('paste', onPaste);
    };
  }, []);

  const state = `${props.small ? (classes['small'] ?? '') : ''} ${over ? (classes['over'] ?? '') : ''}`;
  return (
    <div className={`${classes['zone'] ?? ''} ${state}`} data-testid="drop-zone">
      {!props.small && (
        <IconFileSpreadsheet className={classes['icon']} size={48} stroke={1.25} aria-hidden />
      )}
      <p className={classes['title']} role="status">
        {props.opening !== null
          ? t('import:file-opening', { name: props.opening })
          : over
            ? t('import:file-let-go')
            : props.words.idle}
      </p>
      {!props.small && <p className={classes['hint']}>{props.words.kinds}</p>}
      <Button
        variant={props.small ? 'default' : 'filled'}
        // Not `disabled`: that would take the focus away, and after a file that cannot be read nobody would give it back.
        data-disabled={props.opening !== null || undefined}
        aria-disabled={props.opening !== null || undefined}
        leftSection={props.opening !== null ? <Loader size={16} color="gray" /> : null}
        onClick={() => props.opening === null && input.current?.click()}
      >
        {t('import:file-choose')}
      </Button>
      <input
        ref={input}
        className={classes['input']}
        type="file"
        multiple={props.onFiles !== undefined}
        accept={props.accept ?? acceptedFiles}
        tabIndex={-1}
        aria-label={t('import:file-choose')}
        onChange={(event) => {
          accept(event.currentTarget.files);
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
