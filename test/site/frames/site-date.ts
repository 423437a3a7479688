/** A hand on the `Date` of this realm. */
export interface SiteDate {
  /** `speed` is how many milliseconds of the site pass in one of the wall. */
  set(now: number, speed: number): void;
}

/** Replaces this realm's `Date` by one that tells the site's time. Returns the hand that sets it. */
export function siteDate(start: number, speed: number): SiteDate {
  const Wall = globalThis.Date;
  let reading = { now: start, speed, at: performance.now() };
  const now = (): number => Math.floor(reading.now + (performance.now() - reading.at) * reading.speed);
  const Site = new Proxy(Wall, {
    apply: () => new Wall(now()).toString(),
    construct: (target, args: unknown[], newTarget) => {
      const made: unknown = Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget);
      return made instanceof Wall ? made : new Wall(now());
    },
    get: (target, name, receiver): unknown => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
  Wall.prototype.constructor = Site;
  globalThis.Date = Site;
  return {
    set: (at, rate) => {
      reading = { now: at, speed: rate, at: performance.now() };
    },
  };
}
