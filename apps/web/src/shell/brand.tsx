/** Five rules, one per axis, as long as each has commitments. */
export function Brand() {
  return (
    <svg viewBox="0 0 34 30" width="34" height="30" aria-hidden="true">
      {[6, 19, 33, 28, 20].map((commitments, index) => (
        <g key={index} data-axis={index + 1}>
          <rect x="0" y={index * 6.4} width={commitments} height="4" fill="var(--hue)" />
        </g>
      ))}
    </svg>
  );
}
