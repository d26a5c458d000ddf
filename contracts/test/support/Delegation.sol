// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {PoolOwner} from "../../src/PoolOwner.sol";
import {IHub} from "../../src/interfaces/IHub.sol";
import {WorkerpoolOrder} from "../../src/types/WorkerpoolOrder.sol";
import {Committees} from "./Committees.sol";
import {Orders} from "./Market.sol";

/// @title A market whose pool belongs to a contract, for tests
/// @notice `scheduler` is the contract here: `cold` owns it, `hot` is a delegate with both roles. Both have a deposit of their
/// own, which nothing should touch either.
abstract contract Delegation is Committees {
    uint256 internal hotKey = uint256(keccak256("hot"));
    address internal hot = vm.addr(hotKey);
    address internal cold = address(0xc01d);
    PoolOwner internal poolOwner;
    /// The same address, for calls as they are sent to the hub.
    IHub internal through;

    function setUp() public virtual override {
        super.setUp();
        poolOwner = new PoolOwner(address(hub), cold, hot);
        through = IHub(address(poolOwner));
        workerpool = workerpools.createWorkerpool(address(poolOwner), "cold pool");
        scheduler = address(poolOwner);
        _fund(scheduler);
        _fund(cold);
        _fund(hot);
    }

    /// @notice A delegate's signature as the contract takes it.
    function _wrap(uint8 form, bytes memory members, uint256 key, bytes32 hash) internal pure returns (bytes memory) {
        return abi.encodePacked(form, members, _sign(key, hash));
    }

    function _authorization(uint256 key, address worker, bytes32 taskId) internal pure returns (bytes memory) {
        bytes memory members = abi.encodePacked(worker, taskId, address(0));
        bytes32 hash = keccak256(abi.encodePacked("\x19Ethereum Signed Message:\n32", keccak256(members)));
        return _wrap(1, members, key, hash);
    }

    /// @notice The ten members of an order that are signed.
    function _members(WorkerpoolOrder memory o) internal pure returns (bytes memory) {
        return abi.encode(
            o.workerpool,
            o.workerpoolprice,
            o.volume,
            o.tag,
            o.category,
            o.trust,
            o.apprestrict,
            o.datasetrestrict,
            o.requesterrestrict,
            o.salt
        );
    }

    /// @notice Signs a workerpool order as a delegate does.
    function _offer(WorkerpoolOrder memory o, uint256 key) internal view {
        o.sign = _wrap(4, _members(o), key, _digest(structHashes.workerpool(o)));
    }

    /// @notice Orders of `volume` tasks, signed, that of the pool by a delegate.
    function _sold(uint256 trust, uint256 volume, uint256 key) internal returns (Orders memory o) {
        o = _orders(trust);
        o.request.volume = volume;
        _signAll(o);
        _offer(o.workerpool, key);
    }

    function _valid(bytes32 hash, bytes memory signature) internal view returns (bool) {
        return hub.verifySignature(address(poolOwner), hash, signature);
    }
}
