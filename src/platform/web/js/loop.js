// Frames on demand: nothing runs between two frames that somebody asked for.
const SkyLoop = {
  pending: 0,       // requestAnimationFrame
  timer: 0,
  deadline: Infinity,
  frames: 0,
  stopped: false,

  start() {
    document.addEventListener('visibilitychange', () => {
      const visible = document.visibilityState === 'visible';
      Sky.send(_skylens_visibility, [], visible ? 1 : 0);
      if (visible) SkyLoop.wake();
    });
    window.addEventListener('pagehide', () => Sky.send(_skylens_visibility, [], 0));
    window.addEventListener('focus', () => Sky.send(_skylens_focus, [], 1));
    window.addEventListener('blur', () => Sky.send(_skylens_focus, [], 0));
    const canvas = Sky.canvas;
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      Sky.send(_skylens_context, [], 0);
      SkyLoop.lost = setTimeout(() => Sky.crash('The browser took the graphics away and did not give them back.'), 8000);
    });
    canvas.addEventListener('webglcontextrestored', () => {
      clearTimeout(SkyLoop.lost);
      Sky.send(_skylens_context, [], 1);
      SkyLoop.wake();
    });
    SkyLoop.watchSize(canvas);
  },

  // Tells the program the canvas's size in CSS pixels and in device pixels, whenever either changes.
  watchSize(canvas) {
    // The exact number of device pixels differs from the product of size and ratio by less than two.
    const exact = (device, product) => (device && Math.abs(device - product) < 2 ? device : Math.round(product));
    const measure = (device) => {
      const box = canvas.getBoundingClientRect();
      const ratio = window.devicePixelRatio || 1;
      if (box.width < 1 || box.height < 1) return;
      Sky.send(_skylens_resize, [], box.width, box.height,
        exact(device && device.inlineSize, box.width * ratio), exact(device && device.blockSize, box.height * ratio));
      SkyLoop.wake();
    };
    const observer = new ResizeObserver((entries) => {
      const boxes = entries[entries.length - 1].devicePixelContentBoxSize;
      measure(boxes && boxes[0]);
    });
    try {
      observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch (error) {
      observer.observe(canvas);
    }
    const ratioChanged = () => {
      measure();
      matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener('change', ratioChanged, { once: true });
    };
    ratioChanged();
  },

  wake() {
    if (SkyLoop.pending || SkyLoop.stopped) return;
    SkyLoop.pending = requestAnimationFrame(() => {
      SkyLoop.pending = 0;
      SkyLoop.frames += 1;
      if (Sky.run(() => _skylens_frame(Sky.self))) SkyLoop.wake();
    });
  },
  wakeAfter(ms) {
    const deadline = performance.now() + ms;
    if (deadline >= SkyLoop.deadline || SkyLoop.stopped) return;
    clearTimeout(SkyLoop.timer);
    SkyLoop.deadline = deadline;
    SkyLoop.timer = setTimeout(() => {
      SkyLoop.deadline = Infinity;
      SkyLoop.wake();
    }, Math.max(0, ms));
  },
  stop() {
    SkyLoop.stopped = true;
    cancelAnimationFrame(SkyLoop.pending);
    clearTimeout(SkyLoop.timer);
  },
};
