import { type ReactNode, useEffect, useId } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { ApiError } from '../graphql/api.js';
import { Button } from './button.js';
import styles from './confirmation.module.css';
import { Refusal } from './refusal.js';

interface ConfirmationProps {
  /** The question, as a heading. */
  readonly title: ReactNode;
  /** What will happen, in words; and what may still be chosen. */
  readonly children: ReactNode;
  /** The words of the button that acts, and of the one that does not. */
  readonly act: string;
  readonly keep: string;
  readonly isPending: boolean;
  readonly isDisabled?: boolean;
  readonly error: ApiError | null;
  readonly onAct: () => void;
  readonly onClose: () => void;
}

/**
 * Asked before what cannot simply be undone. Escape, or what loses nothing, closes it and gives the focus back to the
 * button that asked; a refusal is said inside, with what was typed still there.
 */
export function Confirmation({ title, children, act, keep, isPending, isDisabled = false, error, onAct, onClose }: ConfirmationProps) {
  const id = useId();
  useFocusLeft();
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled={isPending} onOpenChange={(open) => open || onClose()} className={styles['veil'] ?? ''}>
      <Modal className={styles['modal'] ?? ''}>
        <Dialog role="alertdialog" aria-describedby={id} className={styles['dialog'] ?? ''}>
          <Heading slot="title" className={styles['title'] ?? ''}>
            {title}
          </Heading>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              // React hands it on to a form that this stands in, though the page does not: that one would be sent too.
              event.stopPropagation();
              if (!isPending) onAct();
            }}
          >
            <div id={id} className={styles['words']}>
              {children}
            </div>
            <Refusal error={error} />
            <div className={styles['ways']}>
              <Button type="submit" look="primary" isPending={isPending} isDisabled={isDisabled}>
                {act}
              </Button>
              <Button onPress={onClose} isDisabled={isPending}>
                {keep}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** When what had the focus is gone with what was done, the page's heading takes it, or the place of this id. */
export function useFocusLeft(id = 'page-title'): void {
  useEffect(
    () => () => {
      const take = () => document.activeElement === document.body && document.getElementById(id)?.focus({ preventScroll: id !== 'page-title' });
      // The library gives the focus back in the next frame: look after it did.
      requestAnimationFrame(() => requestAnimationFrame(take));
    },
    [id],
  );
}
