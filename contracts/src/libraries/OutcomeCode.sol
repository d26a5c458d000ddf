// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Buffer, Buffers} from "./Buffers.sol";
import {CodeStore} from "./CodeStore.sol";
import {Consensus} from "./Consensus.sol";
import {Locations} from "./Locations.sol";

/// @notice A member of a committee, after its task was settled.
struct OutcomeMember {
    address worker;
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
    uint256 revealDeadline;
    bytes32 digest;
    bytes results;
    bytes callbackData;
    OutcomeMember[] members;
}

/// @notice The outcomes of one settlement being written.
struct Outcomes {
    Buffer workers;
    Buffer records;
    /// Different workers so far.
    uint256 workerCount;
    /// Bytes to name one of them.
    uint256 width;
}

using OutcomeCode for Outcomes global;

/// @title Outcomes of the tasks settled by one call, as the code of one contract
/// @notice Byte by byte: a STOP; width of a worker's number, 1; number of workers, 2; workers, 20 each; then for each task
///
///       0   5  reveal deadline, s
///       5  32  digest
///      37   1  flags, below
///      38   1  number of members
///      39      results: the hash of a location, 32 (LOCATION), or length 3 and bytes (RESULTS), or nothing;
///              callback data: length 3 and bytes (CALLBACK), or nothing;
///              members: worker's number 1 or 2, share and flags 1, enclave 20 (ENCLAVE), result hash 32 and seal 32 (LOST)
///
/// @dev Rationale: three fresh slots for each task would cost 66,000 gas, this is about 16,000. The workers of a pool are the
/// same from task to task, so each is written once.
library OutcomeCode {
    uint256 private constant LOCATION = 0x01;
    uint256 private constant RESULTS = 0x02;
    uint256 private constant CALLBACK = 0x04;

    uint256 private constant ENCLAVE = 0x40;
    uint256 private constant LOST = 0x80;
    uint256 private constant SHARE = 0x3f;

    uint256 private constant HEAD = 4;
    uint256 private constant WORKER = 20;
    /// The most that a record has besides its results, its callback data and its members.
    uint256 internal constant RECORD = 45;
    /// The most that a member has in a record.
    uint256 internal constant MEMBER = 87;

    /// @notice Key of the contract with the outcomes of settlement `number`.
    function keyOf(uint256 number) internal pure returns (bytes32) {
        return keccak256(abi.encode("iexec.settlement", number));
    }

    // ------------------------------------------------------------------------------------------------ write

    /// @notice Begins the outcomes of one settlement.
    /// @param members number of members of all its committees
    /// @param capacity bytes that its records may need
    function open(uint256 members, uint256 capacity) internal pure returns (Outcomes memory outcomes) {
        outcomes.workers = Buffers.open(members * WORKER);
        outcomes.records = Buffers.open(capacity);
        outcomes.width = members <= type(uint8).max ? 1 : 2;
    }

    /// @notice Size that the code may have with one more record.
    function sizeWith(Outcomes memory outcomes, uint256 members, uint256 resultsSize, uint256 callbackSize)
        internal
        pure
        returns (uint256)
    {
        return HEAD + outcomes.workers.length + outcomes.records.length + RECORD + resultsSize + callbackSize + members
            * (MEMBER + WORKER);
    }

    /// @notice Begins the record of a task; its members follow.
    function begin(
        Outcomes memory outcomes,
        uint256 revealDeadline,
        bytes32 digest,
        uint256 members,
        bytes calldata results,
        bytes calldata callbackData
    ) internal pure {
        Buffer memory records = outcomes.records;
        records.put(revealDeadline, 5);
        records.put(uint256(digest), 32);
        (bool isLocation, bytes32 hash) = Locations.parse(results);
        uint256 flags = isLocation ? LOCATION : (results.length != 0 ? RESULTS : 0);
        if (callbackData.length != 0) flags |= CALLBACK;
        records.put(flags, 1);
        records.put(members, 1);
        if (isLocation) records.put(uint256(hash), 32);
        else if (results.length != 0) putBytes(records, results);
        if (callbackData.length != 0) putBytes(records, callbackData);
    }

    function putBytes(Buffer memory records, bytes calldata data) private pure {
        records.put(data.length, 3);
        records.put(data);
    }

    /// @notice Adds a worker to those that can be named.
    /// @return number 1 + its number
    function addWorker(Outcomes memory outcomes, address worker) internal pure returns (uint256 number) {
        outcomes.workers.put(uint160(worker), WORKER);
        return ++outcomes.workerCount;
    }

    function putWinner(Outcomes memory outcomes, uint256 number, uint256 weight, address enclave) internal pure {
        putMember(outcomes, number, Consensus.share(weight), enclave);
    }

    function putLoser(
        Outcomes memory outcomes,
        uint256 number,
        uint256 weight,
        address enclave,
        bytes32 resultHash,
        bytes32 resultSeal
    ) internal pure {
        putMember(outcomes, number, Consensus.share(weight) | LOST, enclave);
        outcomes.records.put(uint256(resultHash), 32);
        outcomes.records.put(uint256(resultSeal), 32);
    }

    function putMember(Outcomes memory outcomes, uint256 number, uint256 flags, address enclave) private pure {
        Buffer memory records = outcomes.records;
        records.put(number - 1, outcomes.width);
        if (enclave == address(0)) {
            records.put(flags, 1);
        } else {
            records.put(flags | ENCLAVE, 1);
            records.put(uint160(enclave), 20);
        }
    }

    /// @notice Keeps all records as settlement `number`.
    function save(Outcomes memory outcomes, uint256 number) internal {
        bytes memory head = abi.encodePacked(bytes1(0), uint8(outcomes.width), uint16(outcomes.workerCount));
        CodeStore.write(keyOf(number), bytes.concat(head, outcomes.workers.close(), outcomes.records.close()));
    }

    // ------------------------------------------------------------------------------------------------ read

    /// @dev What is left to read.
    struct Reader {
        bytes code;
        uint256 position;
        uint256 width;
    }

    /// @notice Record `place` of settlement `number`.
    function load(uint256 number, uint256 place) internal view returns (Outcome memory outcome) {
        Reader memory reader = Reader(CodeStore.read(CodeStore.addressOf(keyOf(number)), 0), 1, 0);
        reader.width = take(reader, 1);
        reader.position = HEAD + take(reader, 2) * WORKER;
        for (uint256 i = 0; i <= place; ++i) {
            outcome = record(reader);
        }
    }

    function record(Reader memory reader) private pure returns (Outcome memory outcome) {
        outcome.revealDeadline = take(reader, 5);
        outcome.digest = bytes32(take(reader, 32));
        uint256 flags = take(reader, 1);
        outcome.members = new OutcomeMember[](take(reader, 1));
        if (flags & LOCATION != 0) outcome.results = Locations.render(bytes32(take(reader, 32)));
        if (flags & RESULTS != 0) outcome.results = takeBytes(reader);
        if (flags & CALLBACK != 0) outcome.callbackData = takeBytes(reader);
        for (uint256 k = 0; k < outcome.members.length; ++k) {
            readMember(reader, outcome.members[k]);
        }
    }

    function readMember(Reader memory reader, OutcomeMember memory member) private pure {
        uint256 number = take(reader, reader.width);
        uint256 resume = reader.position;
        reader.position = HEAD + number * WORKER;
        member.worker = address(uint160(take(reader, WORKER)));
        reader.position = resume;
        uint256 flags = take(reader, 1);
        member.share = flags & SHARE;
        member.won = flags & LOST == 0;
        if (flags & ENCLAVE != 0) member.enclave = address(uint160(take(reader, 20)));
        if (member.won) return;
        member.resultHash = bytes32(take(reader, 32));
        member.resultSeal = bytes32(take(reader, 32));
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
