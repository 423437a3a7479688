import Button from '@atlaskit/button/new';
import { forwardRef, type ReactNode } from 'react';
import { useWords } from '../words';

interface Props {
  readonly label: string;
  readonly submit: () => Promise<void>;
  readonly close: () => void;
  /** Why it was not saved; empty while it may be. */
  readonly complaint: string;
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** The fields of something that is put into a register, with the buttons that save it and let it be. Escape closes it. */
export const RegisterForm = forwardRef<HTMLFormElement, Props>(function RegisterForm(props, ref) {
  const { label, submit, close, complaint, busy = false, children } = props;
  const words = useWords();
  return (
    <form
      ref={ref}
      className="register-form"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      {children}
      <p role="alert" className="alarming">
        {complaint}
      </p>
      <p className="register-buttons">
        <Button type="submit" appearance="primary" isLoading={busy}>
          {words.say('registers.save')}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {words.say('registers.cancel')}
        </Button>
      </p>
    </form>
  );
});
