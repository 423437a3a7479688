import { requestJira, view } from '@forge/bridge';
import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import { useWords } from '../words';
import './queue.css';

interface Project {
  readonly id: string;
  readonly name: string;
}

/** Which desk the gadget tells of. Only projects that the reader sees can be chosen; whether they may see the numbers is asked each time. */
export function GadgetSettings({ chosen: before }: { chosen: string }) {
  const words = useWords();
  const [projects, found] = useState<readonly Project[]>();
  const [chosen, choose] = useState(before);
  useEffect(() => {
    let wanted = true;
    void serviceProjects().then((all) => {
      if (!wanted) return;
      found(all);
      choose((now) => (now === '' ? (all[0]?.id ?? '') : now));
    });
    return () => {
      wanted = false;
    };
  }, []);
  if (!projects)
    return (
      <p role="status" className="quiet">
        {words.say('answer.loading')}
      </p>
    );
  return (
    <main className="queue-gadget">
      <h1>{words.say('queue.gadget-choose')}</h1>
      {projects.length === 0 ? (
        <p>{words.say('queue.gadget-none')}</p>
      ) : (
        <form
          className="queue-filters"
          onSubmit={(event) => {
            event.preventDefault();
            void view.submit({ projectId: chosen });
          }}
        >
          <label>
            <span>{words.say('queue.gadget-project')}</span>
            <select value={chosen} onChange={(event) => choose(event.target.value)}>
              {projects.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <Button type="submit" appearance="primary">
            {words.say('queue.gadget-save')}
          </Button>
        </form>
      )}
    </main>
  );
}

async function serviceProjects(): Promise<readonly Project[]> {
  try {
    const response = await requestJira('/rest/api/3/project/search?typeKey=service_desk&orderBy=name&maxResults=100', {
      headers: { Accept: 'application/json' },
    });
    const body: unknown = response.ok ? await response.json() : undefined;
    if (typeof body !== 'object' || body === null || !('values' in body) || !Array.isArray(body.values)) return [];
    return body.values.flatMap(projectOf);
  } catch {
    return [];
  }
}

function projectOf(one: unknown): readonly Project[] {
  if (typeof one !== 'object' || one === null || !('id' in one) || !('name' in one)) return [];
  return [{ id: String(one.id), name: String(one.name) }];
}
