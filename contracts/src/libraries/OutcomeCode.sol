// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Buffer, Buffers} from "./Buffers.sol";
import {CodeStore} from "./CodeStore.sol";
import {Locations} from "./Locations.sol";
import {Slice} from "./Slice.sol";
import {WorkerNumbers} from "./WorkerNumbers.sol";

/// @notice A member of a committee, after its task was settled.
struct OutcomeMember {
    address worker;
    /// The worker's number, or 0.
    uint256 number;
    /// Binary logarithm of its weight.
    uint256 share;
    bool won;
    address enclave;
    /// Only of a member that lost; a winner's follow from the digest.
    bytes32 resultHash;
    bytes32 resultSeal;
}

/// @notice What is kept of a settled task.
struct Outcome {
    /// Seconds after the deal's start.
    uint256 revealDeadline;
    bytes32 digest;
    bytes results;
    /// The results are, so far, but the hash in their location.
    bool isLocation;
    bytes callbackData;
    OutcomeMember[] members;
}

/// @notice The outcomes of one settlement being written.
struct Outcomes {
    Buffer code;
    /// The most that may be written.
    uint256 capacity;
}

using OutcomeCode for Outcomes global;

/// @title Outcomes of the tasks settled by one call, as the code of one contract
/// @notice Byte by byte: a STOP; then for each task
///
///         reveal deadline, s after the deal's start, as a number (`Buffers.putNumber`)
///     32  digest
///      1  flags, below
///      1  number of members
///         results: the hash of a location, 32 (LOCATION), or length 3 and bytes (RESULTS), or nothing;
///         callback data: length 3 and bytes (CALLBACK), or nothing;
///         members: the worker's number, or 0 and its address 20 when it has none; share and flags 1; enclave 20 (ENCLAVE);
///         result hash 32 and seal 32 (LOST)
///
/// @dev Rationale: three fresh slots for each task would cost 66,000 gas, this is about 15,000.
library OutcomeCode {
    uint256 private constant LOCATION = 0x01;
    uint256 private constant RESULTS = 0x02;
    uint256 private constant CALLBACK = 0x04;

    uint256 private constant ENCLAVE = 0x40;
    uint256 private constant LOST = 0x80;
    uint256 private constant SHARE = 0x3f;

    /// The most that a record has besides its results, its callback data and its members.
    uint256 internal constant RECORD = 48;
    /// The most that a winner and a loser have in a record.
    uint256 internal constant WINNER = 42;
    uint256 internal constant LOSER = 106;

    /// @notice Key of the contract with the outcomes of settlement `number`.
    function keyOf(uint256 number) internal pure returns (bytes32) {
        return keccak256(abi.encode("iexec.settlement", number));
    }

    // ------------------------------------------------------------------------------------------------ write

    /// @notice Begins the outcomes of one settlement.
    /// @param capacity the most that the code may have, or less if the caller gives it less to write
    function open(uint256 capacity) internal pure returns (Outcomes memory outcomes) {
        outcomes.capacity = capacity < CodeStore.MAX_SIZE ? capacity : CodeStore.MAX_SIZE;
        outcomes.code = Buffers.open(outcomes.capacity);
        outcomes.code.put(0, 1);
    }

    /// @notice Size that the code may have with one more record.
    function sizeWith(
        Outcomes memory outcomes,
        uint256 winners,
        uint256 losers,
        uint256 resultsSize,
        uint256 callbackSize
    ) internal pure returns (uint256) {
        // Sizes of what is in memory, or in the calldata.
        unchecked {
            return outcomes.code.size() + RECORD + resultsSize + callbackSize + winners * WINNER + losers * LOSER;
        }
    }

    /// @notice Begins the record of a task; its members follow. Tells whether its results are a location, and with which hash.
    function begin(
        Outcomes memory outcomes,
        uint256 revealDeadline,
        bytes32 digest,
        uint256 members,
        Slice results,
        Slice callbackData
    ) internal pure returns (bool isLocation, bytes32 hash) {
        Buffer memory code = outcomes.code;
        code.putNumber(revealDeadline);
        code.put(uint256(digest), 32);
        (isLocation, hash) = Locations.parse(results.data());
        uint256 flags = isLocation ? LOCATION : (results.length() != 0 ? RESULTS : 0);
        if (callbackData.length() != 0) flags |= CALLBACK;
        code.put((flags << 8) | members, 2);
        if (isLocation) code.put(uint256(hash), 32);
        else if (results.length() != 0) putBytes(code, results);
        if (callbackData.length() != 0) putBytes(code, callbackData);
    }

    function putBytes(Buffer memory code, Slice data) private pure {
        code.put(data.length(), 3);
        code.put(data.data());
    }

    /// @notice Begins a member: the worker's number.
    function putWorker(Outcomes memory outcomes, uint256 number) internal pure {
        outcomes.code.putNumber(number);
    }

    /// @notice Begins a member without a number.
    function putWorker(Outcomes memory outcomes, address worker) internal pure {
        outcomes.code.put(uint160(worker), 21);
    }

    /// @notice Ends a member that won.
    function putWinner(Outcomes memory outcomes, uint256 share, address enclave) internal pure {
        putShare(outcomes.code, share, enclave);
    }

    /// @notice Ends a member that lost.
    function putLoser(Outcomes memory outcomes, uint256 share, address enclave, bytes32 resultHash, bytes32 resultSeal)
        internal
        pure
    {
        Buffer memory code = outcomes.code;
        putShare(code, share | LOST, enclave);
        code.put(uint256(resultHash), 32);
        code.put(uint256(resultSeal), 32);
    }

    function putShare(Buffer memory code, uint256 flags, address enclave) private pure {
        if (enclave == address(0)) {
            code.put(flags, 1);
        } else {
            code.put(((flags | ENCLAVE) << 160) | uint160(enclave), 21);
        }
    }

    /// @notice Keeps all records as settlement `number`.
    function save(Outcomes memory outcomes, uint256 number) internal {
        CodeStore.write(keyOf(number), outcomes.code.close());
    }

    // ------------------------------------------------------------------------------------------------ read

    /// @dev What is left to read.
    struct Reader {
        bytes code;
        uint256 position;
    }

    /// @notice Record `place` of settlement `number`.
    function load(uint256 number, uint256 place) internal view returns (Outcome memory outcome) {
        Reader memory reader = Reader(CodeStore.read(CodeStore.addressOf(keyOf(number)), 0), 1);
        for (uint256 i = 0; i <= place; ++i) {
            outcome = record(reader);
        }
        if (outcome.isLocation) outcome.results = Locations.render(bytes32(outcome.results));
        for (uint256 k = 0; k < outcome.members.length; ++k) {
            OutcomeMember memory member = outcome.members[k];
            if (member.number != 0) member.worker = WorkerNumbers.load(member.number);
        }
    }

    function record(Reader memory reader) private pure returns (Outcome memory outcome) {
        outcome.revealDeadline = takeNumber(reader);
        outcome.digest = bytes32(take(reader, 32));
        uint256 flags = take(reader, 1);
        outcome.members = new OutcomeMember[](take(reader, 1));
        outcome.isLocation = flags & LOCATION != 0;
        if (outcome.isLocation) outcome.results = abi.encodePacked(take(reader, 32));
        if (flags & RESULTS != 0) outcome.results = takeBytes(reader);
        if (flags & CALLBACK != 0) outcome.callbackData = takeBytes(reader);
        for (uint256 k = 0; k < outcome.members.length; ++k) {
            readMember(reader, outcome.members[k]);
        }
    }

    function readMember(Reader memory reader, OutcomeMember memory member) private pure {
        member.number = takeNumber(reader);
        if (member.number == 0) member.worker = address(uint160(take(reader, 20)));
        uint256 flags = take(reader, 1);
        member.share = flags & SHARE;
        member.won = flags & LOST == 0;
        if (flags & ENCLAVE != 0) member.enclave = address(uint160(take(reader, 20)));
        if (member.won) return;
        member.resultHash = bytes32(take(reader, 32));
        member.resultSeal = bytes32(take(reader, 32));
    }

    function takeNumber(Reader memory reader) private pure returns (uint256 value) {
        uint256 shift;
        uint256 next = 0x80;
        for (; next & 0x80 != 0; shift += 7) {
            next = take(reader, 1);
            value |= (next & 0x7f) << shift;
        }
    }

    /// @dev The next `size` bytes, 1 to 32, as a number.
    function take(Reader memory reader, uint256 size) private pure returns (uint256 value) {
        bytes memory code = reader.code;
        uint256 start = reader.position;
        assembly ("memory-safe") {
            value := shr(sub(256, mul(8, size)), mload(add(add(code, 0x20), start)))
        }
        reader.position = start + size;
    }

    function takeBytes(Reader memory reader) private pure returns (bytes memory data) {
        uint256 size = take(reader, 3);
        data = new bytes(size);
        bytes memory code = reader.code;
        uint256 start = reader.position;
        assembly ("memory-safe") {
            mcopy(add(data, 0x20), add(add(code, 0x20), start), size)
        }
        reader.position = start + size;
    }
}
