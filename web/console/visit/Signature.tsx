import { type PointerEvent, useEffect, useRef } from 'react';
import { useTexts } from '../../i18n/language';
import { Button } from '../../ui/dsfr';
import { visitTexts } from './texts';

const WIDTH = 600;
const HEIGHT = 200;
const LINE = 3;

interface SignatureProps {
  /** A picture as a `data:` address; empty for none. */
  drawn: string;
  onDraw(drawn: string): void;
}

/** A signature by finger or mouse. Whoever cannot draw has the name below. */
export function Signature({ drawn, onDraw }: SignatureProps) {
  const t = useTexts(visitTexts);
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDrawing = useRef(false);

  // Shows the one of the draft; an empty one clears.
  useEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (!pen || isDrawing.current) return;
    if (!drawn) return pen.clearRect(0, 0, WIDTH, HEIGHT);
    const picture = new Image();
    picture.onload = () => pen.drawImage(picture, 0, 0);
    picture.src = drawn;
  }, [drawn]);

  const draw = (event: PointerEvent<HTMLCanvasElement>, begins: boolean) => {
    const pen = canvas.current?.getContext('2d');
    if (!pen || !canvas.current) return;
    const box = canvas.current.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * WIDTH;
    const y = ((event.clientY - box.top) / box.height) * HEIGHT;
    if (begins) {
      pen.lineWidth = LINE;
      pen.lineCap = 'round';
      pen.beginPath();
      pen.moveTo(x, y);
    }
    pen.lineTo(x, y);
    pen.stroke();
  };
  const end = () => {
    if (!isDrawing.current) return;
    isDrawing.current = false;
    onDraw(canvas.current?.toDataURL('image/png') ?? '');
  };
  return (
    <div>
      <p className="fr-label fr-mb-1v">{t.signature}</p>
      <p className="fr-hint-text fr-mb-1w">{t.signHere}</p>
      <canvas
        ref={canvas}
        className="g-signature"
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={t.signature}
        onPointerDown={(event) => {
          isDrawing.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          draw(event, true);
        }}
        onPointerMove={(event) => isDrawing.current && draw(event, false)}
        onPointerUp={end}
        onPointerCancel={end}
      />
      {drawn && (
        <Button size="small" priority="tertiary" onClick={() => onDraw('')}>
          {t.clear}
        </Button>
      )}
    </div>
  );
}
