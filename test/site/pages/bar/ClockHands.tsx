import Button, { IconButton } from '@atlaskit/button/new';
import PauseIcon from '@atlaskit/icon/core/video-pause';
import PlayIcon from '@atlaskit/icon/core/video-play';
import FastIcon from '@atlaskit/icon/core/video-next';
import { useState } from 'react';
import { useTimes } from '../look/Moment';
import { site } from '../site-calls';
import { useSite } from '../site-clock';
import { useVisit } from '../visit';
import { nextWorkingMorning } from './working-morning';

/** Tells the site's time and moves it: stop, run, faster, an hour, a day, to the next working morning. */
export function ClockHands() {
  const { words, persona } = useVisit();
  const { now, speed } = useSite();
  const times = useTimes();
  const [jumping, setJumping] = useState(false);
  const jump = async (how: () => Promise<unknown>): Promise<void> => {
    setJumping(true);
    await how().finally(() => setJumping(false));
  };
  const going = speed === 0 ? words.bar.stopped : speed === 1 ? words.bar.running : words.bar.faster(speed);
  return (
    <span aria-label={words.bar.clock} className="bar-clock" role="group">
      <span className="bar-time">
        <strong>{times.time(now)}</strong>
        <span className="quiet">
          {times.day(now)} · {jumping ? words.bar.jumping : going}
        </span>
      </span>
      <IconButton
        appearance="subtle"
        icon={speed === 0 ? PlayIcon : PauseIcon}
        label={speed === 0 ? words.bar.run : words.bar.stop}
        onClick={() => void site.setSpeed(speed === 0 ? 1 : 0)}
      />
      <IconButton appearance="subtle" icon={FastIcon} label={words.bar.fast} onClick={() => void site.setSpeed(60)} />
      <Button appearance="subtle" isDisabled={jumping} onClick={() => void jump(() => site.advance('PT1H'))}>
        {words.bar.hour}
      </Button>
      <Button appearance="subtle" isDisabled={jumping} onClick={() => void jump(() => site.advance('P1D'))}>
        {words.bar.day}
      </Button>
      <Button
        appearance="subtle"
        isDisabled={jumping}
        onClick={() => void jump(() => site.moveTo(nextWorkingMorning(now, persona.timeZone)))}
      >
        {words.bar.morning}
      </Button>
    </span>
  );
}
