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
    const tell = (width, height, deviceWidth, deviceHeight) => {
      if (width < 1 || height < 1) return;
      Sky.send(_skylens_resize, [], width, height, deviceWidth, deviceHeight);
      SkyLoop.wake();
    };
    const measure = () => {
      const box = canvas.getBoundingClientRect();
      const ratio = window.devicePixelRatio || 1;
      tell(box.width, box.height, Math.round(box.width * ratio), Math.round(box.height * ratio));
    };
    measure();
    const observer = new ResizeObserver((entries) => {
      const entry = entries[entries.length - 1];
      const device = entry.devicePixelContentBoxSize && entry.devicePixelContentBoxSize[0];
      if (device) tell(entry.contentRect.width, entry.contentRect.height, device.inlineSize, device.blockSize);
      else measure();
    });
    try {
      observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch (error) {
      observer.observe(canvas);
      const ratioChanged = () => {
        measure();
        matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener('change', ratioChanged, { once: true });
      };
      ratioChanged();
    }
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
