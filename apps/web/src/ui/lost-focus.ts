/**
 * When the control that had the focus is gone with what it did, what comes next takes the focus: `next`, or the heading of
 * that id. The page would else begin anew for who uses a keyboard.
 */
export function focusWhenLost(next: () => HTMLElement | null | undefined, heading = 'page-title'): void {
  const take = (): void => {
    if (document.activeElement !== document.body) return;
    const target = next() ?? document.getElementById(heading);
    if (!target) return;
    // A heading takes the focus when it is given, not on the way of the tab key.
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus();
  };
  // What has changed is drawn in the next frame: look after it was.
  requestAnimationFrame(() => requestAnimationFrame(take));
}
