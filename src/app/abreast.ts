/** Does the same to all of these, so many at a time. Where one fails, whoever else is at work comes to their end before that is told. */
export async function abreast<T>(most: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  const ended = await Promise.allSettled(Array.from({ length: most }, worker));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
