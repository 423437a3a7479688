import Button, { IconButton } from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import AppsIcon from '@atlaskit/icon/core/app-switcher';
import BoltIcon from '@atlaskit/icon/core/automation';
import SearchIcon from '@atlaskit/icon/core/search';
import SettingsIcon from '@atlaskit/icon/core/settings';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { useAnswer } from '../answer';
import { jira } from '../jira';
import { Link } from '../look/Link';
import { Person } from '../look/Person';
import { go, paths } from '../route';
import { useVisit } from '../visit';

/** The strip across the top: where you are in the product, the search, administration, and you. */
export function TopBar() {
  const { words, persona } = useVisit();
  const [text, setText] = useState('');
  const rights = useAnswer(`global rights ${persona.id}`, () => jira.may(['ADMINISTER']));
  const search = (): void => {
    const wanted = text.trim();
    if (/^[a-z][a-z0-9]+-\d+$/i.test(wanted)) go(paths.issue(wanted.toUpperCase()));
    else if (wanted !== '') go(`/issues?text=${encodeURIComponent(wanted)}`);
  };
  return (
    <header className="top">
      <Link className="top-brand" to="/jira/servicedesk/projects" aria-label={words.product}>
        <span className="top-grid">
          <AppsIcon label="" />
        </span>
        <span className="top-logo">
          <BoltIcon color="currentColor" label="" />
        </span>
        <span>{words.product}</span>
      </Link>
      <form
        className="top-search"
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
        role="search"
      >
        <Textfield
          aria-label={words.search}
          elemBeforeInput={
            <span className="top-search-icon">
              <SearchIcon label="" />
            </span>
          }
          isCompact
          onChange={(event) => setText(event.currentTarget.value)}
          placeholder={words.search}
          value={text}
        />
      </form>
      <div className="top-end">
        <Button appearance="primary" iconBefore={AddIcon} onClick={() => go(paths.helpCentre)}>
          {words.agent.create}
        </Button>
        {rights.value?.has('ADMINISTER') && (
          <IconButton appearance="subtle" icon={SettingsIcon} label={words.settings} onClick={() => go(paths.admin)} />
        )}
        <Person hideName name={persona.displayName} size="medium" />
      </div>
    </header>
  );
}
