import Button, { IconButton } from '@atlaskit/button/new';
import EmailIcon from '@atlaskit/icon/core/email';
import HomeIcon from '@atlaskit/icon/core/home';
import ShieldIcon from '@atlaskit/icon/core/shield';
import ThemeIcon from '@atlaskit/icon/core/theme';
import TranslateIcon from '@atlaskit/icon/core/translate';
import { useState } from 'react';
import { go } from '../route';
import { useSite } from '../site-clock';
import { useVisit } from '../visit';
import { ClockHands } from './ClockHands';
import { Outbox } from './Outbox';
import { PersonaSwitch } from './PersonaSwitch';
import { Violations } from './Violations';

/** The strip at the bottom that only this site has: who you are, what time it is, what was mailed, what went wrong. */
export function TrainingBar() {
  const { words, theme, language, wear, speak } = useVisit();
  const { mails, violations } = useSite();
  const [open, setOpen] = useState<'outbox' | 'violations'>();
  const shut = (): void => setOpen(undefined);
  return (
    <aside aria-label={words.bar.label} className="bar">
      <IconButton appearance="subtle" icon={HomeIcon} label={words.bar.label} onClick={() => go('/')} />
      <PersonaSwitch />
      <ClockHands />
      <span className="bar-end">
        <Button appearance="subtle" iconBefore={EmailIcon} onClick={() => setOpen('outbox')}>
          {words.bar.outboxCount(mails)}
        </Button>
        <Button
          appearance={violations === 0 ? 'subtle' : 'danger'}
          iconBefore={ShieldIcon}
          onClick={() => setOpen('violations')}
        >
          {words.bar.violationsCount(violations)}
        </Button>
        <IconButton
          appearance="subtle"
          icon={ThemeIcon}
          label={theme === 'light' ? words.bar.dark : words.bar.light}
          onClick={() => wear(theme === 'light' ? 'dark' : 'light')}
        />
        <IconButton
          appearance="subtle"
          icon={TranslateIcon}
          label={words.bar.language}
          onClick={() => speak(language === 'da' ? 'en' : 'da')}
        />
      </span>
      {open === 'outbox' && <Outbox onClose={shut} />}
      {open === 'violations' && <Violations onClose={shut} />}
    </aside>
  );
}
