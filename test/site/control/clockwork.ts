import type { Site } from '../site';

const tickMs = 250;

/** Lets a site's time run while nobody pushes it, and keeps everything that moves time one after the other. */
export interface Clockwork {
  readonly speed: number;
  /** 0 stops it, 1 is the speed of the wall, n is n times that. */
  setSpeed(speed: number): void;
  /** Does something while no tick is under way. */
  alone<T>(work: () => Promise<T> | T): Promise<T>;
}

export function windUp(site: Site): Clockwork {
  let speed = 0;
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let told = performance.now();

  const alone = <T>(work: () => Promise<T> | T): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  const tick = async (): Promise<void> => {
    const wall = performance.now();
    const to = site.now() + (wall - told) * speed;
    told = wall;
    await alone(async () => {
      if (to > site.now()) await site.advance({ to: new Date(to).toISOString() });
    });
    if (speed > 0) timer = setTimeout(() => void tick(), tickMs).unref();
  };
  return {
    get speed() {
      return speed;
    },
    setSpeed(next) {
      clearTimeout(timer);
      speed = next;
      told = performance.now();
      if (speed > 0) timer = setTimeout(() => void tick(), tickMs).unref();
    },
    alone,
  };
}
