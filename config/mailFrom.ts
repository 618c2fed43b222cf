import addressparser from 'nodemailer/lib/addressparser';

/** Who writes the desk's mails. */
export interface Desk {
  name: string;
  address: string;
  /** Of Message-IDs and calendar UIDs. */
  domain: string;
}

/** Throws when the configured address is none: no mail could ever leave. */
export function deskOf({ from, messageIdDomain }: { from: string; messageIdDomain?: string }): Desk {
  const [parsed] = addressparser(from, { flatten: true });
  if (!parsed?.address || !isAddress(parsed.address))
    throw new Error('the address that mails come from is not an address');
  const { address, name } = parsed;
  return { name: name || 'Guichet', address, domain: messageIdDomain ?? address.slice(address.indexOf('@') + 1) };
}

/** One mailbox and nothing else, whatever got into a directory. */
export const isAddress = (address: string): boolean => /^[^\s@<>,;:"()\\]+@[^\s@<>,;:"()\\]+$/.test(address);
