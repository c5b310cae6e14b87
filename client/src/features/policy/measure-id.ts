/** What the address of a measure's page is called: `chains-7` of the clause `chains/7.2.1`. */
export function measureOf(clause: string): string {
  const [document = '', at = ''] = clause.split('/')
  return `${document}-${at.split('.')[0]}`
}
