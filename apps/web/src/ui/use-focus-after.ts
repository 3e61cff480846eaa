import { type RefObject, useEffect, useRef } from 'react';

/** A form that had the focus has gone: it goes to the place that stands there now. */
export function useFocusAfter<Place extends HTMLElement>(isClosed: boolean): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const was = useRef(isClosed);
  useEffect(() => {
    if (isClosed && !was.current) place.current?.focus();
    was.current = isClosed;
  }, [isClosed]);
  return place;
}
