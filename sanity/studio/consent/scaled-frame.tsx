import { useEffect, useRef, useState } from 'react'

interface ScaledFrameProps {
  /** CSS pixels of the screen that is shown. */
  readonly width: number
  readonly height: number
  readonly html: string
  readonly title: string
}

/** Shows a page as it is on a screen of that size, made smaller where there is no room for it. Nothing in it can run. */
export function ScaledFrame({ width, height, html, title }: ScaledFrameProps) {
  const room = useRef<HTMLDivElement>(null)
  const [available, setAvailable] = useState(width)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setAvailable(entry?.contentRect.width ?? 0))
    if (room.current) observer.observe(room.current)
    return () => observer.disconnect()
  }, [])
  const scale = Math.min(1, available / width)
  return (
    <div
      ref={room}
      style={{
        blockSize: height * scale,
        // The frame in it must not make its column wider, or there would always be room for all of it.
        contain: 'inline-size',
        overflow: 'hidden',
        outline: '1px solid var(--card-border-color)',
      }}
    >
      <iframe
        title={title}
        srcDoc={html}
        // Of the same origin for its typefaces; scripts and forms stay switched off.
        sandbox="allow-same-origin"
        style={{
          inlineSize: width,
          // Studio lets no picture be wider than its column.
          maxInlineSize: 'none',
          blockSize: height,
          border: 0,
          transform: `scale(${scale})`,
          transformOrigin: '0 0',
        }}
      />
    </div>
  )
}
