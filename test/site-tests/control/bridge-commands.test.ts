import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bridgeCommands } from '../../site/frames/commands';
import { frameCsp } from '../../site/frames/csp';
import { talk } from '../../site/frames/rpc';

test('every command that the bridge package can send is known, and no other', () => {
  const folder = resolve(__dirname, '../../../node_modules/@forge/bridge/out');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const sent = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/callBridge\('(\w+)'/g)].map(([, command]) => command),
  );
  expect([...new Set(sent)].sort()).toEqual(Object.keys(bridgeCommands).sort());
});

test('the content policy is closed but for what the manifest opens', () => {
  const closed = frameCsp({}, 'http://localhost:1');
  expect(closed).toContain("script-src 'self';");
  expect(closed).toContain("style-src 'self';");
  expect(closed).toContain("connect-src 'self';");
  expect(closed).toContain('frame-ancestors http://localhost:1;');
  const open = frameCsp(
    {
      content: { styles: ['unsafe-inline'] },
      external: {
        images: ['https://pictures.example'],
        fetch: { client: ['https://a.example', { address: 'https://b.example' }] },
      },
    },
    'http://localhost:1',
  );
  expect(open).toContain("style-src 'self' 'unsafe-inline';");
  expect(open).toContain("connect-src 'self' https://a.example https://b.example;");
  expect(open).toContain('https://pictures.example');
});

test('functions cross in both directions, and errors keep their name and message', async () => {
  const { port1, port2 } = new MessageChannel();
  const answer = async (name: unknown, given: unknown): Promise<unknown> => {
    if (name === 'fail') throw new RangeError('too far');
    if (typeof given !== 'function') return given;
    return { twice: async (n: number) => given(n * 2) };
  };
  try {
    const far = talk(port1, answer);
    const near = talk(port2, answer);
    expect(await near('echo', { list: [1, 'two', null], at: { deep: true } })).toEqual({
      list: [1, 'two', null],
      at: { deep: true },
    });
    const made = await near('wrap', (n: number) => n + 1);
    expect(await Reflect.get(Object(made), 'twice')(20)).toBe(41);
    await expect(far('fail', 0)).rejects.toMatchObject({ name: 'RangeError', message: 'too far' });
  } finally {
    port1.close();
    port2.close();
  }
});
