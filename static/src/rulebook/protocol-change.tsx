import { useWords } from '../words';
import type { RulebookPage } from './page';
import { linesIn, Typed } from './typed';

/** What Jira takes for the key of a project. */
const KEY = /^[A-Z][A-Z0-9_]{1,58}$/;

/** Where the issue of a change request is made, and how it is linked to its case. */
export function ChangeRequests({ book, editable, change }: RulebookPage) {
  const words = useWords();
  const { changeRequest } = book;
  const put = (next: Partial<typeof changeRequest>): void =>
    change({ ...book, changeRequest: { ...changeRequest, ...next } });
  const names = (what: 'issueType' | 'link', text: string): string | undefined => {
    const said = linesIn(text);
    if (said.length === 0) return words.say('rules.wrong-missing');
    put({ [what]: said });
    return undefined;
  };
  return (
    <section className="rules-form" aria-labelledby="change">
      <h2 id="change">{words.say('rules.change-heading')}</h2>
      <p className="quiet">{words.say('rules.change-why')}</p>
      <Typed
        label={words.say('rules.change-project')}
        help={words.say('rules.change-project-help')}
        value={changeRequest.project}
        size={12}
        editable={editable}
        commit={(text) => {
          const project = text.trim().toUpperCase();
          if (project !== '' && !KEY.test(project)) return words.say('rules.change-project-wrong');
          put({ project });
          return undefined;
        }}
      />
      <Typed
        lines
        label={words.say('rules.change-type')}
        help={words.say('rules.change-type-help')}
        value={changeRequest.issueType.join('\n')}
        editable={editable}
        commit={(text) => names('issueType', text)}
      />
      <Typed
        lines
        label={words.say('rules.change-link')}
        help={words.say('rules.change-link-help')}
        value={changeRequest.link.join('\n')}
        editable={editable}
        commit={(text) => names('link', text)}
      />
    </section>
  );
}
