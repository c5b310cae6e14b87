import { useEffect, useRef, useState } from 'react'

/** Focuses a button once what it waited for has been drawn. */
export function useFocusWhenReady(): [React.RefObject<HTMLButtonElement | null>, () => void] {
  const button = useRef<HTMLButtonElement>(null)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (asked > 0) button.current?.focus()
  }, [asked])
  return [button, () => setAsked((times) => times + 1)]
}
