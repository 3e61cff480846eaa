import { Link } from 'react-router';
import { French } from '../ui/french.js';

interface AskedOrganisationProps {
  readonly campaign: string;
  readonly organisation: { readonly slug: string; readonly name: string };
  /** The reader may open what it is asked; to the others its public page is shown. */
  readonly open: boolean;
}

/** An organisation that was asked, leading where the reader may go. */
export function AskedOrganisation({ campaign, organisation: { slug, name }, open }: AskedOrganisationProps) {
  return (
    <Link to={open ? `/rapports/${campaign}/${slug}` : `/organisations/${slug}`}>
      <French>{name}</French>
    </Link>
  );
}
