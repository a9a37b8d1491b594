#!/usr/bin/env python3
"""Serves a folder of static files on this machine only: serve.py FOLDER [--port N]

Sends a file's .br beside it to browsers that accept Brotli, unless the file is newer.
"""
import argparse
import http.server
import sys
from pathlib import Path

TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8",
         ".css": "text/css; charset=utf-8", ".json": "application/json", ".svg": "image/svg+xml",
         ".png": "image/png", ".ico": "image/x-icon", ".wasm": "application/wasm",
         ".otf": "font/otf", ".txt": "text/plain; charset=utf-8",
         ".webmanifest": "application/manifest+json"}


class Handler(http.server.BaseHTTPRequestHandler):
    """GET and HEAD of the files below `folder`; every answer is checked again by its ETag."""

    protocol_version = "HTTP/1.1"
    folder = Path()

    def do_GET(self):
        self.answer(with_body=True)

    def do_HEAD(self):
        self.answer(with_body=False)

    def answer(self, with_body):
        path = self.file()
        if path is None:
            self.reply(404, {"Content-Type": "text/plain"}, b"Not found\n", with_body)
            return
        headers = {"Content-Type": TYPES.get(path.suffix, "application/octet-stream"),
                   "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
        packed = path.with_name(path.name + ".br")
        accepted = [part.split(";")[0].strip()
                    for part in self.headers.get("Accept-Encoding", "").split(",")]
        if ("br" in accepted and packed.is_file()
                and packed.stat().st_mtime >= path.stat().st_mtime):
            path = packed
            headers["Content-Encoding"] = "br"
        status = path.stat()
        headers["ETag"] = f'"{status.st_mtime_ns:x}-{status.st_size:x}"'
        if self.headers.get("If-None-Match") == headers["ETag"]:
            self.reply(304, headers, b"", with_body)
        else:
            self.reply(200, headers, path.read_bytes(), with_body)

    def file(self):
        """The file that the address names, or None."""
        name = self.path.split("?")[0].split("#")[0].lstrip("/")
        path = (self.folder / (name or "index.html")).resolve()
        if path.is_dir():
            path /= "index.html"
        return path if path.is_file() and self.folder in path.parents else None

    def reply(self, status, headers, body, with_body):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("X-Content-Type-Options", "nosniff")
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def log_message(self, format, *args):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # A browser that closes a connection early is no news.


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--port", type=int, default=8080)
    arguments = parser.parse_args()
    Handler.folder = arguments.folder.resolve()
    try:
        server = Server(("127.0.0.1", arguments.port), Handler)
    except (OSError, OverflowError) as error:
        sys.exit(f"serve.py: cannot use port {arguments.port} ({error}); choose another with --port")
    print(f"skylens is at http://127.0.0.1:{server.server_port}/  (Ctrl+C ends it)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()


main()
