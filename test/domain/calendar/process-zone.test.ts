import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { vectors } from './vectors';

const Answers = z.object({ zone: z.string(), hourOfEpoch: z.number(), vectors: z.unknown(), sample: z.unknown() });

test('the zone of the process never shows in an answer', async () => {
  const [utc, copenhagen, apia] = await Promise.all([
    answersUnder('UTC'),
    answersUnder('Europe/Copenhagen'),
    answersUnder('Pacific/Apia'),
  ]);
  expect([utc.zone, copenhagen.zone, apia.zone]).toEqual(['UTC', 'Europe/Copenhagen', 'Pacific/Apia']);
  expect([utc.hourOfEpoch, copenhagen.hourOfEpoch, apia.hourOfEpoch]).toEqual([0, 1, 13]);

  const expected = vectors.map((vector) => vector.expected);
  expect([utc.vectors, copenhagen.vectors, apia.vectors]).toEqual([expected, expected, expected]);
  expect(copenhagen.sample).toEqual(utc.sample);
  expect(apia.sample).toEqual(utc.sample);
});

async function answersUnder(zone: string): Promise<z.infer<typeof Answers>> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', require.resolve('./process-zone.ts')],
    {
      env: { ...process.env, TZ: zone },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return Answers.parse(JSON.parse(stdout));
}
