/** The address of the page in sight, with its figures pinned to a snapshot where there is one to pin. */
export function pageLink(address: string, snapshot: string | null): string {
  const url = new URL(address)
  if (!snapshot) return url.href
  url.searchParams.set('month', snapshot.slice(0, 7))
  url.searchParams.set('snapshot', snapshot)
  return url.href
}
