import Button from '@atlaskit/button/new';
import ModalDialog, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import type { ReactNode } from 'react';
import { useVisit } from '../visit';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What opens from the bar. */
export function Drawer({ title, onClose, children }: Props) {
  const { words } = useVisit();
  return (
    <ModalTransition>
      <ModalDialog onClose={onClose} width="x-large">
        <ModalHeader hasCloseButton>
          <ModalTitle>{title}</ModalTitle>
        </ModalHeader>
        <ModalBody>{children}</ModalBody>
        <ModalFooter>
          <Button appearance="primary" onClick={onClose}>
            {words.close}
          </Button>
        </ModalFooter>
      </ModalDialog>
    </ModalTransition>
  );
}
