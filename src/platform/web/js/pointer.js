// Mouse, pen, touch and wheel. Presses capture the pointer, so a drag may leave the canvas.
const SkyPointer = {
  kMouse: 0, kTouch: 1, kPen: 2,
  shape: '',
  hold: 0,          // timer of a long press

  start() {
    const canvas = Sky.canvas;
    canvas.addEventListener('pointermove', SkyPointer.move);
    canvas.addEventListener('pointerdown', SkyPointer.down);
    canvas.addEventListener('pointerup', SkyPointer.up);
    canvas.addEventListener('pointercancel', SkyPointer.cancel);
    canvas.addEventListener('pointerleave', (event) => {
      if (event.pointerType !== 'touch' && !event.buttons) Sky.send(_skylens_pointer_leave, []);
    });
    // The browser would move the focus away from the text agent and start drags of its own.
    canvas.addEventListener('mousedown', (event) => event.preventDefault());
    canvas.addEventListener('contextmenu', (event) => event.preventDefault());
    canvas.addEventListener('wheel', SkyPointer.wheel, { passive: false });
  },

  source(event) {
    return event.pointerType === 'touch' ? SkyPointer.kTouch
      : event.pointerType === 'pen' ? SkyPointer.kPen : SkyPointer.kMouse;
  },
  // The program's button numbers: left, right, middle, back, forward.
  button(event) { return [0, 2, 1, 3, 4][event.button] || 0; },

  move(event) {
    if (event.pointerType === 'touch') {
      if (event.isPrimary) Sky.send(_skylens_touch_move, [], event.offsetX, event.offsetY, event.timeStamp);
    } else {
      Sky.send(_skylens_pointer_move, [], event.offsetX, event.offsetY, SkyPointer.source(event));
    }
  },
  down(event) {
    try { Sky.canvas.setPointerCapture(event.pointerId); } catch (error) { /* the pointer is gone already */ }
    SkyText.keepFocus();
    if (event.pointerType === 'touch') {
      if (!event.isPrimary) return;
      Sky.send(_skylens_touch_down, [], event.offsetX, event.offsetY, event.timeStamp);
      clearTimeout(SkyPointer.hold);
      SkyPointer.hold = setTimeout(() => Sky.send(_skylens_touch_hold, []), 500);
      return;
    }
    Sky.send(_skylens_pointer_button, [], event.offsetX, event.offsetY, SkyPointer.button(event), 1, SkyPointer.source(event));
  },
  up(event) {
    if (event.pointerType === 'touch') {
      clearTimeout(SkyPointer.hold);
      if (event.isPrimary) Sky.send(_skylens_touch_up, [], event.offsetX, event.offsetY, event.timeStamp);
    } else {
      Sky.send(_skylens_pointer_button, [], event.offsetX, event.offsetY, SkyPointer.button(event), 0, SkyPointer.source(event));
    }
    SkyText.keepFocus();
  },
  cancel(event) {
    clearTimeout(SkyPointer.hold);
    if (event.pointerType === 'touch') Sky.send(_skylens_touch_cancel, []);
    else Sky.send(_skylens_pointer_leave, []);
  },
  wheel(event) {
    if (event.ctrlKey || event.metaKey) return;   // the browser's zoom
    event.preventDefault();
    const unit = [1, 16, 400][event.deltaMode] || 1;
    // Some browsers swap the axes under Shift themselves; the program swaps them too.
    const swapped = event.shiftKey && !Sky.mac && event.deltaY === 0;
    const x = swapped ? 0 : event.deltaX;
    const y = swapped ? event.deltaX : event.deltaY;
    Sky.send(_skylens_wheel, [], x * unit, y * unit);
  },

  cursor(name) {
    if (name === SkyPointer.shape) return;
    SkyPointer.shape = name;
    Sky.canvas.style.cursor = name;
  },
};
