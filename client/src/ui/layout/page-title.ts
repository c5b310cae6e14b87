import { createContext, useContext, useEffect } from 'react'

/** Tells the frame of the page what its one thing is called; nobody listens outside of one. */
const TitleContext = createContext<(name: string | undefined) => void>(() => {})

export const PageTitle = TitleContext.Provider

/** The tab of the browser is named after what the page is about, as long as it is in sight. */
export function usePageTitle(name: string | undefined): void {
  const tell = useContext(TitleContext)
  useEffect(() => {
    if (name === undefined) return
    tell(name)
    return () => tell(undefined)
  }, [name, tell])
}
