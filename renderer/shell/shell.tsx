import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslate } from '../i18n/use-translate';
import type { Route } from '../navigation/route';
import { NavigationRail } from './navigation-rail';
import { PracticeStrip } from './practice-strip';
import { RunBar } from './run-bar';
import { ScreenGuard } from './screen-guard';
import classes from './shell.module.css';

/** The frame: rail on the left, the screen, the strip while practising, the bar while a run is under way. */
export function Shell({
  route,
  children,
}: {
  readonly route: Route;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslate();
  const main = useRef<HTMLElement>(null);
  const place = route.name === 'run' ? `run/${route.runId}` : route.name;
  const lastPlace = useRef(place);

  // A new screen starts at its top and tells assistive technology that it is another one. Not at the very start: the
  // browser's own place is right then.
  useEffect(() => {
    if (lastPlace.current === place) return;
    lastPlace.current = place;
    // A screen that has put the focus on its own question knows better.
    if (main.current?.contains(document.activeElement) !== true) main.current?.focus({ preventScroll: true });
    main.current?.scrollTo({ top: 0 });
  }, [place]);

  return (
    <div className={classes['shell']}>
      <a
        className={classes['skip']}
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('shell:skip-to-content')}
      </a>
      <NavigationRail route={route} />
      <div className={classes['column']}>
        <PracticeStrip />
        <main ref={main} id="main" tabIndex={-1} className={classes['main']}>
          <ScreenGuard key={place}>{children}</ScreenGuard>
        </main>
        <RunBar route={route} />
      </div>
    </div>
  );
}
