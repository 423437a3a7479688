import Button from '@atlaskit/button/new';
import ModalDialog, { ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useVisit } from '../visit';
import { AppFrame } from './AppFrame';
import type { Flag, Opening } from './bridge-data';
import { Flags } from './Flags';
import type { Frame } from './frames';
import { PageHostContext, type PageHost } from './page-host';

const widths: Readonly<Record<string, number | string>> = {
  small: 'small',
  medium: 'medium',
  large: 'large',
  xlarge: 'x-large',
  max: '100%',
  fullscreen: '100%',
};

/** Gives the frames inside it flags, modals and a page that can be refreshed. */
export function Hosting({ children }: { readonly children: ReactNode }) {
  const { words } = useVisit();
  const [flags, setFlags] = useState<readonly Flag[]>([]);
  const [modals, setModals] = useState<readonly { frame: Frame; opening: Opening }[]>([]);
  const [round, setRound] = useState(0);

  const closeFlag = useCallback(
    (id: string | number) => setFlags((old) => old.filter((flag) => flag.id !== String(id))),
    [],
  );
  const host = useMemo<PageHost>(
    () => ({
      showFlag: (flag) => setFlags((old) => [...old.filter(({ id }) => id !== flag.id), flag]),
      closeFlag,
      showModal: (frame, opening) => setModals((old) => [...old, { frame, opening }]),
      refresh: () => setRound((old) => old + 1),
      round,
    }),
    [closeFlag, round],
  );
  const closeModal = (frame: Frame, payload?: unknown): void => {
    const modal = modals.find((one) => one.frame.id === frame.id);
    setModals((old) => old.filter((one) => one.frame.id !== frame.id));
    void modal?.opening.onClose?.(payload);
  };

  return (
    <PageHostContext.Provider value={host}>
      {children}
      <ModalTransition>
        {modals.map(({ frame, opening }) => (
          <ModalDialog
            key={frame.id}
            label={opening.title || frame.title}
            onClose={() => closeModal(frame)}
            shouldCloseOnEscapePress={opening.closeOnEscape}
            shouldCloseOnOverlayClick={opening.closeOnOverlayClick}
            width={typeof opening.size === 'string' ? (widths[opening.size] ?? 'medium') : opening.size.width}
          >
            {opening.title !== '' && (
              <ModalHeader>
                <ModalTitle>{opening.title}</ModalTitle>
                <Button appearance="subtle" onClick={() => closeModal(frame)}>
                  {words.close}
                </Button>
              </ModalHeader>
            )}
            <ModalBody hasInlinePadding={false}>
              <AppFrame close={(payload) => closeModal(frame, payload)} frame={frame} />
            </ModalBody>
          </ModalDialog>
        ))}
      </ModalTransition>
      <Flags close={closeFlag} flags={flags} />
    </PageHostContext.Provider>
  );
}
