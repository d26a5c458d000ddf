// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {FormerHub} from "../support/Peers.sol";
import {Rules} from "./Rules.sol";
import {Traders} from "./Traders.sol";

/// @title What the hub's owner decides while deals run, and what workers bring from the hub before
/// @notice Who authorizes enclaves changes at any time, for all deals at once; a worker's former score is taken over once.
abstract contract Owners is Traders {
    FormerHub internal former;
    address internal broker;
    /// Who was it before, or nobody.
    address internal formerBroker;
    mapping(address worker => bool) private _imported;

    function _formerHub() internal override returns (address) {
        former = new FormerHub();
        return address(former);
    }

    /// @dev Nobody, a key, or a contract; also one who has another part.
    function setTeeBroker(uint256 seed) external step(seed) {
        address[4] memory brokers = [address(0), sponsor, address(account), scheduler];
        address to = brokers[_draw(4)];
        if (to == broker) return _skip();
        vm.prank(stranger);
        (bool ok,) = address(hub).call(abi.encodeCall(hub.setTeeBroker, (to)));
        check(!ok, "set by a stranger");
        (formerBroker, broker) = (broker, to);
        hub.setTeeBroker(to);
        equal(hub.teebroker(), to, "broker");
        ++done["setTeeBroker"];
    }

    /// @notice Anybody has a score taken over: the better one counts, and it is asked for once. No log tells of it.
    function importScore(uint256 seed) external step(seed) {
        uint256 k = _draw(WORKERS + 1);
        address worker = k == WORKERS ? address(account) : workers[k];
        uint256 score = _draw(_oneIn(3) ? 300 : 30);
        former.set(worker, score);
        if (_imported[worker]) {
            vm.prank(stranger);
            (bool ok, bytes memory answer) = address(hub).call(abi.encodeCall(hub.importScore, (worker)));
            check(!ok && keccak256(answer) == keccak256(text("score-already-imported")), "imported twice");
            ++done["importScore refused"];
            return;
        }
        vm.prank(stranger);
        hub.importScore(worker);
        _imported[worker] = true;
        scores[worker] = Rules.better(scores[worker], score);
        loggedScore[worker] = Rules.better(loggedScore[worker], score);
        ++done["importScore"];
    }

    /// @dev Whose word lets a worker contribute.
    function _authorizer(bytes32 taskId, address enclave_) internal view returns (address) {
        return enclave_ != address(0) && broker != address(0) ? broker : _termsOf(taskId).scheduler;
    }
}
