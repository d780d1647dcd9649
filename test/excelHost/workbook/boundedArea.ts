import type { Area } from '../../../src/domain/a1';
import { cellCount } from './areas';
import type { SimSheet } from './simSheet';

const LARGE = 10_000;

/** The area itself, or the part that the sheet uses when it is as large as whole rows or columns. */
export function boundedArea(sheet: SimSheet, area: Area): Area {
  if (cellCount(area) <= LARGE) return area;
  const used = sheet.usedArea(false);
  if (used === null) return { ...area, bottom: area.top, right: area.left };
  return {
    top: area.top,
    left: area.left,
    bottom: Math.max(area.top, Math.min(area.bottom, used.bottom)),
    right: Math.max(area.left, Math.min(area.right, used.right)),
  };
}
