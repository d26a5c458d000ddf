// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Buffer, Buffers} from "./Buffers.sol";

/// @title Parameters of requests in fewer bytes
/// @notice Parameters are JSON, and nearly all of them have the same few names in it. Each of these is kept as one byte, 0x81 and
/// above, all other characters as they are. Parameters with bytes that are not ASCII are kept whole, behind the byte 0x80. So
/// every text comes back as it was.
/// @dev Rationale: in the code of a deal every byte costs 200 gas. Typical parameters of 120 bytes become 44, which saves
/// 15,000 gas and costs 2,000 to find.
library Phrases {
    uint256 private constant WHOLE = 0x80;

    /// What every phrase begins with, in each byte of a word.
    uint256 private constant QUOTES = 0x2222222222222222222222222222222222222222222222222222222222222222;
    uint256 private constant LETTERS_I = 0x6969696969696969696969696969696969696969696969696969696969696969;
    uint256 private constant HIGH = 0x8080808080808080808080808080808080808080808080808080808080808080;
    uint256 private constant LOW = 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f;

    // Of two that begin in the same way the longer one is tried first. A word has 32 bytes.
    bytes14 private constant ARGS = '"iexec_args":"';
    bytes22 private constant INPUT_FILES = '"iexec_input_files":["';
    bytes17 private constant SECRETS = '"iexec_secrets":{';
    bytes26 private constant ENCRYPTION = '"iexec_result_encryption":';
    bytes32 private constant PROVIDER = '"iexec_result_storage_provider":';
    bytes30 private constant PROXY = '"iexec_result_storage_proxy":"';
    bytes29 private constant LOGGER_TRUE = '"iexec_developer_logger":true';
    bytes25 private constant LOGGER = '"iexec_developer_logger":';
    bytes6 private constant IPFS = '"ipfs"';
    bytes7 private constant NAME = '"iexec_';

    // ------------------------------------------------------------------------------------------------ write

    /// @notice Appends a text, in at most one byte more than it has.
    function write(Buffer memory buffer, bytes memory text) internal pure {
        uint256 from;
        uint256 end;
        assembly ("memory-safe") {
            from := add(text, 32)
            end := add(from, mload(text))
        }
        if (!isAscii(from, end)) {
            buffer.put(WHOLE, 1);
            buffer.putMemory(from, end);
            return;
        }
        // Places in memory, and sizes of phrases.
        unchecked {
            for (uint256 window = from; window < end; window += 32) {
                for (uint256 marks = beginnings(window); marks != 0;) {
                    uint256 mark = first(marks);
                    marks ^= (1 << 255) >> (8 * mark);
                    uint256 place = window + mark;
                    (uint256 code, uint256 size) = phraseAt(place);
                    // Neither one that begins inside the last one, nor one that ends behind the text.
                    if (code == 0 || place < from || place + size > end) continue;
                    buffer.putMemory(from, place);
                    buffer.put(code, 1);
                    from = place + size;
                }
            }
        }
        buffer.putMemory(from, end);
    }

    function wordAt(uint256 place) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := mload(place)
        }
    }

    /// @dev Has no byte from here to there its highest bit?
    function isAscii(uint256 from, uint256 end) private pure returns (bool) {
        uint256 all;
        unchecked {
            for (; from + 32 <= end; from += 32) {
                all |= wordAt(from);
            }
            if (from < end) all |= wordAt(from) >> (8 * (from + 32 - end));
        }
        return all & HIGH == 0;
    }

    /// @dev Marks, by its highest bit, each of the 32 bytes from here on at which a phrase may begin: a quote and an i.
    function beginnings(uint256 place) private pure returns (uint256) {
        uint256 differs;
        unchecked {
            differs = (wordAt(place) ^ QUOTES) | (wordAt(place + 1) ^ LETTERS_I);
            // The highest bit of a byte that is not 0.
            return ~(((differs & LOW) + LOW) | differs) & HIGH;
        }
    }

    /// @dev Place of the first mark, from 0 to 31.
    function first(uint256 marks) private pure returns (uint256 mark) {
        assembly ("memory-safe") {
            mark := shr(3, clz(marks))
        }
    }

    /// @dev The phrase at this place, 0 if there is none, and its size.
    function phraseAt(uint256 place) private pure returns (uint256 code, uint256 size) {
        bytes32 word = bytes32(wordAt(place));
        if (bytes7(word) != NAME) return bytes6(word) == IPFS ? (0x81, 6) : (0, 0);
        if (word == PROVIDER) return (0x82, 32);
        if (bytes14(word) == ARGS) return (0x83, 14);
        if (bytes29(word) == LOGGER_TRUE) return (0x84, 29);
        if (bytes25(word) == LOGGER) return (0x85, 25);
        if (bytes22(word) == INPUT_FILES) return (0x86, 22);
        if (bytes17(word) == SECRETS) return (0x87, 17);
        if (bytes30(word) == PROXY) return (0x88, 30);
        if (bytes26(word) == ENCRYPTION) return (0x89, 26);
        return (0, 0);
    }

    // ------------------------------------------------------------------------------------------------ read

    /// @notice The text that was written.
    function read(bytes memory packed) internal pure returns (bytes memory text) {
        if (packed.length == 0) return text;
        bool whole = uint8(packed[0]) == WHOLE;
        uint256 start = whole ? 1 : 0;
        uint256 size;
        for (uint256 i = start; i < packed.length; ++i) {
            size += whole || packed[i] < 0x80 ? 1 : phrase(packed[i]).length;
        }
        Buffer memory buffer = Buffers.open(size);
        for (uint256 i = start; i < packed.length; ++i) {
            if (whole || packed[i] < 0x80) buffer.put(uint8(packed[i]), 1);
            else putPhrase(buffer, phrase(packed[i]));
        }
        return buffer.close();
    }

    function putPhrase(Buffer memory buffer, bytes memory piece) private pure {
        uint256 from;
        assembly ("memory-safe") {
            from := add(piece, 32)
        }
        buffer.putMemory(from, from + piece.length);
    }

    /// @dev What a byte above 0x80 stands for.
    function phrase(bytes1 code) private pure returns (bytes memory) {
        if (code == 0x81) return abi.encodePacked(IPFS);
        if (code == 0x82) return abi.encodePacked(PROVIDER);
        if (code == 0x83) return abi.encodePacked(ARGS);
        if (code == 0x84) return abi.encodePacked(LOGGER_TRUE);
        if (code == 0x85) return abi.encodePacked(LOGGER);
        if (code == 0x86) return abi.encodePacked(INPUT_FILES);
        if (code == 0x87) return abi.encodePacked(SECRETS);
        if (code == 0x88) return abi.encodePacked(PROXY);
        return abi.encodePacked(ENCRYPTION);
    }
}
